import pg from 'pg';

/** What of pg's own query is built upon: the messages it sends and those it is handed. */
interface WireQuery {
  prepare(connection: WireConnection): void;
  handleDataRow(message: unknown): void;
  handleCommandComplete(message: unknown, connection: WireConnection): void;
}
interface WireConnection {
  readonly parsedStatements: Record<string, string>;
  parse(statement: { name: string; text: string; types: number[] }): void;
  bind(portal: { portal: string; statement: string; values: string[] }): void;
  execute(portal: { portal: string }): void;
}
interface Prepared {
  readonly name: string;
  readonly text: string;
  readonly values: unknown[];
  /** How rows are read, as with any query of pg. */
  readonly rowMode?: 'array';
  readonly types?: pg.CustomTypesConfig;
}
const Query = (pg as unknown as { Query: new (prepared: Prepared) => WireQuery }).Query;

const ENTER = 'enter-as-reader';
const enter = `SELECT set_config('allmende.doors', $1, true), set_config('role', 'allmende_reader', true)`;

/**
 * A prepared statement that runs in the role of the reader, with the doors that open for the viewer: behind the second
 * wall, row-level security. Role and doors are set by a message of their own in the same round trip and the same implicit
 * transaction, and end with it: nothing stays on the connection, whoever has it next.
 */
export class ReaderQuery extends Query {
  private hasEntered = false;

  constructor(
    private readonly doors: readonly string[],
    prepared: Prepared,
  ) {
    super(prepared);
  }

  override prepare(connection: WireConnection): void {
    if (connection.parsedStatements[ENTER] === undefined) {
      connection.parse({ name: ENTER, text: enter, types: [] });
      connection.parsedStatements[ENTER] = enter;
    }
    connection.bind({ portal: '', statement: ENTER, values: [asArray(this.doors)] });
    connection.execute({ portal: '' });
    super.prepare(connection);
  }

  override handleDataRow(message: unknown): void {
    if (this.hasEntered) super.handleDataRow(message);
  }

  override handleCommandComplete(message: unknown, connection: WireConnection): void {
    if (this.hasEntered) super.handleCommandComplete(message, connection);
    this.hasEntered = true;
  }
}

/** As PostgreSQL writes an array of texts. */
const asArray = (texts: readonly string[]): string =>
  `{${texts.map((text) => `"${text.replace(/[\\"]/g, '\\$&')}"`).join(',')}}`;
