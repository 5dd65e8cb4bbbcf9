/** The running product, as the journeys of one run find it. */
export interface House {
  /** Where a browser finds it, without a slash at the end. */
  readonly url: string;
  /** The database behind it, for what has happened and no page can bring about. */
  readonly databaseUrl: string;
  /** Where the demonstration lays down its mails. */
  readonly mailFolder: string;
}

const VARIABLE = 'ALLMENDE_WEB_JOURNEY_HOUSE';

/** The processes that run the journeys inherit the environment of the one that set everything up. */
export function announceHouse(house: House): void {
  process.env[VARIABLE] = JSON.stringify(house);
}

/** @throws Error outside the Jest project `web-journeys` */
export function house(): House {
  const announced = process.env[VARIABLE];
  if (!announced) throw new Error('The product is not running: journeys need the global set-up of their Jest project.');
  return JSON.parse(announced) as House;
}
