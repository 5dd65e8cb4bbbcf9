/** Working days a case may wait before it is decided. */
export const DECISION_WORKING_DAYS = 5;

/** The same time of day so many working days later; Saturdays and Sundays do not count, holidays differ by Land and do. */
export function afterWorkingDays(from: Date, days: number): Date {
  const date = new Date(from);
  for (let left = days; left > 0;) {
    date.setUTCDate(date.getUTCDate() + 1);
    if (date.getUTCDay() !== 0 && date.getUTCDay() !== 6) left -= 1;
  }
  return date;
}
