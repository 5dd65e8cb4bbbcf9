/** How the journeys of one run find the services that the global set-up has started. */
export interface JourneyServices {
  /** The server's database `postgres`, as superuser. */
  readonly databaseUrl: string;
  readonly meiliUrl: string;
  readonly meiliMasterKey: string;
}

const VARIABLE = 'ALLMENDE_JOURNEY_SERVICES';

/** Workers inherit the environment of the process that set everything up. */
export function announceServices(services: JourneyServices): void {
  process.env[VARIABLE] = JSON.stringify(services);
}

export function journeyServices(): JourneyServices {
  const announced = process.env[VARIABLE];
  if (!announced)
    throw new Error('The services are not running: journeys need the global set-up of their Jest project.');
  return JSON.parse(announced) as JourneyServices;
}
