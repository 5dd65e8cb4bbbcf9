// Makes or shows a passkey when a form asks for it, and sends the browser's answer with that form. Kept apart from the
// scripts of the pages: pages for signing in have none, and everything else on them works without.
(() => {
  const bytes = (text) => Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (c) => c.charCodeAt(0));
  const text = (buffer) =>
    btoa(String.fromCharCode(...new Uint8Array(buffer)))
      .replaceAll('+', '-')
      .replaceAll('/', '_')
      .replaceAll('=', '');
  const readable = (list = []) => list.map((one) => ({ ...one, id: bytes(one.id) }));

  async function make(options) {
    const made = await navigator.credentials.create({
      publicKey: {
        ...options,
        challenge: bytes(options.challenge),
        user: { ...options.user, id: bytes(options.user.id) },
        excludeCredentials: readable(options.excludeCredentials),
      },
    });
    const { clientDataJSON, attestationObject } = made.response;
    return {
      ...named(made),
      response: {
        clientDataJSON: text(clientDataJSON),
        attestationObject: text(attestationObject),
        transports: made.response.getTransports?.() ?? [],
      },
    };
  }

  async function show(options) {
    const shown = await navigator.credentials.get({
      publicKey: {
        ...options,
        challenge: bytes(options.challenge),
        allowCredentials: readable(options.allowCredentials),
      },
    });
    const { clientDataJSON, authenticatorData, signature, userHandle } = shown.response;
    return {
      ...named(shown),
      response: {
        clientDataJSON: text(clientDataJSON),
        authenticatorData: text(authenticatorData),
        signature: text(signature),
        userHandle: userHandle ? text(userHandle) : undefined,
      },
    };
  }

  const named = ({ id, type, authenticatorAttachment }) => ({
    id,
    rawId: id,
    type,
    authenticatorAttachment: authenticatorAttachment ?? undefined,
    clientExtensionResults: {},
  });

  function say(form, words) {
    const place = form.querySelector('[data-passkey-says]');
    if (place) place.textContent = words;
  }

  async function answer(form, field) {
    const kind = form.dataset.passkey;
    say(form, '');
    try {
      const offered = await fetch('/passkey-angebot', { method: 'POST', body: new URLSearchParams({ art: kind }) });
      if (!offered.ok) throw new Error(String(offered.status));
      const { origin, ...options } = await offered.json();
      if (location.origin !== origin) return say(form, `${form.dataset.elsewhere} ${origin}`);
      field.value = JSON.stringify(await (kind === 'make' ? make(options) : show(options)));
      form.submit();
    } catch (error) {
      say(form, error.name === 'InvalidStateError' ? form.dataset.known : form.dataset.failed);
    }
  }

  // Where this runs nobody has to be told that it is needed.
  const hideNeed = () => {
    for (const need of document.querySelectorAll('[data-passkey-needs]')) need.hidden = true;
  };
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', hideNeed);
  else hideNeed();

  document.addEventListener('submit', (event) => {
    const form = event.target;
    const field = form.matches('form[data-passkey]') && form.querySelector('input[data-passkey-answer]');
    if (!field || field.value) return;
    event.preventDefault();
    void answer(form, field);
  });
})();
