import { Injectable } from '@nestjs/common';
import type { SignInFactor } from '@allmende/domain/sign-in';
import type { RequestContext } from '../../foundation/identity/request-context.ts';
import { Sessions, type ThroughProvider } from '../../foundation/identity/sessions.ts';
import { KnownDevices } from './known-devices.ts';
import type { Viewer } from './viewer.type.ts';

/** What every way of signing in ends in. */
@Injectable()
export class BeginSession {
  constructor(
    private readonly sessions: Sessions,
    private readonly devices: KnownDevices,
  ) {}

  /**
   * A new session replaces the one the visitor came with: a token handed to somebody else must not become theirs.
   * @param isFirst whether the account has come about in this very moment: where else could it have been used?
   */
  async do(
    context: RequestContext,
    accountId: string,
    factors: readonly SignInFactor[],
    { through = null, isFirst = false }: { through?: ThroughProvider | null; isFirst?: boolean } = {},
  ): Promise<void> {
    if (context.tokens.session) await this.sessions.close(context.tokens.session);
    await this.put(context, await this.sessions.open(accountId, factors, context.device, through), isFirst);
  }

  /** Something more was shown in the session that there is, halfway or whole. */
  async grow(context: RequestContext, sessionId: string, shown: readonly SignInFactor[]): Promise<void> {
    await this.put(context, await this.sessions.strengthen(sessionId, shown));
  }

  /** Who looks now: read anew, since the request still knows the state from before. */
  async viewer(context: RequestContext): Promise<{ viewer: Viewer }> {
    return { viewer: await this.sessions.find(context.tokens.session) };
  }

  private async put(context: RequestContext, token: string, isFirst = false): Promise<void> {
    context.setSession(token);
    const { signedIn } = await this.sessions.find(token);
    // A browser becomes known when the whole way has been gone in it, never halfway.
    // Who comes in by one click in the demonstration is nobody who could be told.
    const isNews = !isFirst && !signedIn?.factors.includes('demo');
    if (signedIn) await this.devices.remember(context, signedIn.accountId, isNews);
  }
}
