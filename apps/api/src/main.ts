import { createApplication } from './application.ts';
import { ConfigurationRefused, readConfiguration } from './foundation/config/configuration.ts';

try {
  const configuration = readConfiguration();
  const application = await createApplication(configuration);
  const { ALLMENDE_API_PORT: port, ALLMENDE_HOST: host } = configuration.settings;
  await application.listen(port, host);
  process.stdout.write(`${JSON.stringify({ listening: await application.getUrl() })}\n`);
} catch (error) {
  process.stderr.write(`${error instanceof ConfigurationRefused ? error.message : (error as Error).stack}\n`);
  process.exit(1);
}
