/** One line of JSON about a fault, for whoever runs the platform; found again by the request's number. */
export function logFault(requestId: string | null, what: string, details: Record<string, unknown>): void {
  process.stderr.write(
    `${JSON.stringify({ level: 'error', time: new Date().toISOString(), requestId, what, ...details })}\n`,
  );
}
