const DAY = 24 * 60 * 60 * 1000;

/** The days of the story, counted back from the day on which it is told. */
export class Calendar {
  constructor(private readonly today: Date) {}

  /** In the forenoon (UTC) of the day so many days ago, never in the future. */
  ago(days: number): Date {
    const date = new Date(this.today.getTime() - days * DAY);
    date.setUTCHours(9, (days * 7) % 60, (days * 13) % 60, 0);
    return date > this.today ? this.today : date;
  }

  /** The day itself, YYYY-MM-DD. */
  dayAgo(days: number): string {
    return this.ago(days).toISOString().slice(0, 10);
  }
}
