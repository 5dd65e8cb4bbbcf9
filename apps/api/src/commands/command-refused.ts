/** A command that cannot be done, said in plain words; shown without a stack. */
export class CommandRefused extends Error {}
