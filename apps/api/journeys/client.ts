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
  private cookie: string | null;

  constructor(
    private readonly url: string,
    token: string | null,
    private readonly language: 'de' | 'en' = 'de',
  ) {
    this.cookie = token === null ? null : `allmende=${token}`;
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
      headers: {
        'accept-language': this.language,
        ...(this.cookie ? { cookie: this.cookie } : {}),
        ...(headers as Record<string, string> | undefined),
      },
    });
  }

  /** The response itself, for headers and status. */
  post(document: string, variables: Variables = {}): Promise<Response> {
    return fetch(`${this.url}/graphql`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'accept-language': this.language,
        ...(this.cookie ? { cookie: this.cookie } : {}),
      },
      body: JSON.stringify({ query: document, variables }),
    });
  }

  private keep(cookies: readonly string[]): void {
    for (const cookie of cookies) {
      const [pair = '', ...attributes] = cookie.split(';').map((part) => part.trim());
      this.cookie = attributes.includes('Max-Age=0') ? null : pair;
    }
  }
}
