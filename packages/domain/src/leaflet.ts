/** The TLP leaflet in force. Whoever has acknowledged an older one is asked again. */
export const LEAFLET_VERSION = 1;
/** After so many months an acknowledgement has to be renewed. */
export const LEAFLET_MONTHS = 12;

export interface Acknowledgement {
  readonly version: number | null;
  readonly at: Date | null;
}

/** The last moment at which an acknowledgement counts; the end of February stays there. */
export function leafletEnds(at: Date): Date {
  const ends = new Date(at);
  ends.setUTCMonth(ends.getUTCMonth() + LEAFLET_MONTHS);
  if (ends.getUTCDate() !== at.getUTCDate()) ends.setUTCDate(0);
  return ends;
}

/** Does an acknowledgement of the leaflet still open what is for members? Older leaflets and older years do not. */
export const leafletHolds = ({ version, at }: Acknowledgement, now: Date): boolean =>
  version === LEAFLET_VERSION && at !== null && now <= leafletEnds(at);
