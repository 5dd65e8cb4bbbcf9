/** What the api answers; `data` is null where the operation could not be run at all. */
export interface Answer<Data> {
  readonly data: Data;
  readonly errors?: {
    readonly message: string;
    readonly path?: readonly (string | number)[];
    readonly extensions?: { readonly code?: string };
  }[];
}

export type Variables = Readonly<Record<string, unknown>>;

/** Somebody in front of the api, with their cookie. */
export class Client {
  private readonly cookies = new Map<string, string>();

  constructor(
    private readonly url: string,
    token: string | null,
    private readonly language: 'de' | 'en' = 'de',
    /** What tells the browser; a program says nothing of it. */
    private readonly userAgent?: string,
    /** The network address it seems to come from. */
    private readonly network?: string,
  ) {
    if (token !== null) this.cookies.set('allmende', token);
  }

  /** Runs an operation over HTTP, as the web does; a cookie that the api sets is kept. */
  async run<Data = Record<string, never>>(document: string, variables: Variables = {}): Promise<Answer<Data>> {
    const response = await this.post(document, variables);
    this.keep(response.headers.getSetCookie());
    return (await response.json()) as Answer<Data>;
  }

  /** The data of an operation that must succeed. */
  async data<Data>(document: string, variables: Variables = {}): Promise<Data> {
    const { data, errors } = await this.run<Data>(document, variables);
    if (errors)
      throw new Error(errors.map(({ message, extensions }) => `${extensions?.code ?? ''} ${message}`).join('\n'));
    return data;
  }

  /** Any other request of this person, for what is not GraphQL. */
  send(path: string, { headers, ...init }: RequestInit = {}, url: string = this.url): Promise<Response> {
    return fetch(`${url}${path}`, {
      ...init,
      headers: { ...this.headers(), ...(headers as Record<string, string> | undefined) },
    });
  }

  /** The response itself, for headers and status. */
  post(document: string, variables: Variables = {}): Promise<Response> {
    return fetch(`${this.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...this.headers() },
      body: JSON.stringify({ query: document, variables }),
    });
  }

  /** Keeps what an answer sets, as a browser does. */
  keep(cookies: readonly string[]): void {
    for (const cookie of cookies) {
      const [pair = '', ...attributes] = cookie.split(';').map((part) => part.trim());
      const [name = '', value = ''] = pair.split('=');
      if (attributes.includes('Max-Age=0')) this.cookies.delete(name);
      else this.cookies.set(name, value);
    }
  }

  /** The value of a cookie, to be copied as a thief would. */
  cookie(name: string): string | undefined {
    return this.cookies.get(name);
  }

  private headers(): Record<string, string> {
    const cookie = [...this.cookies].map((pair) => pair.join('=')).join('; ');
    return {
      'accept-language': this.language,
      ...(cookie ? { cookie } : {}),
      ...(this.userAgent ? { 'user-agent': this.userAgent } : {}),
      ...(this.network ? { 'x-forwarded-for': this.network } : {}),
    };
  }
}
