import { redirect } from 'react-router';
import { actingForCookie, choiceCookie, languageCookie, shortcutsCookie, themeCookie } from '../session/cookies.ts';
import { safeReturn, textOf } from '../session/problems.ts';
import { sessionOf, themes } from '../session/session.ts';
import { isLanguage } from '../i18n/languages.ts';
import type { Route } from './+types/settings';

/** Keeps a choice of the visitor (appearance, language, keys, municipality they act for) and goes back to the page. */
export async function action({ request, context }: Route.ActionArgs) {
  const session = sessionOf(context);
  const form = await request.formData();
  const secure = session.publicUrl.startsWith('https:');
  const theme = textOf(form, themeCookie);
  const language = textOf(form, languageCookie);
  const actingFor = textOf(form, actingForCookie);
  if (themes.some((one) => one === theme)) {
    session.setCookies.push(choiceCookie(themeCookie, theme === 'system' ? '' : theme, secure));
  }
  if (isLanguage(language)) session.setCookies.push(choiceCookie(languageCookie, language, secure));
  const shortcuts = textOf(form, shortcutsCookie);
  if (shortcuts !== '') {
    session.setCookies.push(choiceCookie(shortcutsCookie, shortcuts === 'aus' ? 'aus' : '', secure));
  }
  if (/^mun_[\w-]{1,60}$/.test(actingFor)) session.setCookies.push(choiceCookie(actingForCookie, actingFor, secure));
  return redirect(safeReturn(form.get('zurueck'), '/'), 303);
}

/** Nothing to read here. */
export const loader = () => redirect('/');
