import { Controller, Get, HttpCode, ServiceUnavailableException } from '@nestjs/common';
import { Database, statement } from '../database/database.ts';

const ping = statement('ping', 'SELECT 1');

/** For the process manager: alive is not the same as ready. Meilisearch may be down; reading goes on without it. */
@Controller('health')
export class HealthController {
  constructor(private readonly database: Database) {}

  @Get('live')
  @HttpCode(200)
  live() {
    return { status: 'ok' };
  }

  @Get('ready')
  async ready() {
    try {
      await this.database.read(ping);
      return { status: 'ok' };
    } catch {
      throw new ServiceUnavailableException({ status: 'database unreachable' });
    }
  }
}
