/** Days of the calendar. */

/** Whether a text is `YYYY-MM-DD` and the calendar has that day. */
export function isDay(text: string): boolean {
  const parsed = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(parsed.getTime()) && parsed.toISOString().slice(0, 10) === text;
}
