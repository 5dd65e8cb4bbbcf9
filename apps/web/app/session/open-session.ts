import type { MiddlewareFunction } from 'react-router';
import { chooseLanguage, isLanguage } from '../i18n/languages.ts';
import { actingForCookie, choiceCookie, languageCookie, readCookies, shortcutsCookie, themeCookie } from './cookies.ts';
import { sessionContext, type Session, type Theme, themes } from './session.ts';

/** Opens the session of a request before any loader runs, and sends out the cookies that were collected on the way. */
export const openSession: MiddlewareFunction<Response> = async ({ request, context }, next) => {
  const session = sessionFor(request);
  context.set(sessionContext, session);
  const response = await next();
  for (const line of session.setCookies) response.headers.append('Set-Cookie', line);
  response.headers.append('Vary', 'Cookie, Accept-Language');
  return response;
};

/** What a request says about its visitor. */
export function sessionFor(request: Request): Session {
  const url = new URL(request.url);
  const cookie = request.headers.get('cookie');
  const cookies = readCookies(cookie);
  const asked = url.searchParams.get('lang');
  const publicUrl = (process.env['ALLMENDE_PUBLIC_URL'] ?? url.origin).replace(/\/+$/, '');
  return {
    language: chooseLanguage(asked, cookies.get(languageCookie), request.headers.get('accept-language')),
    theme: themeOf(cookies.get(themeCookie)),
    hasShortcuts: cookies.get(shortcutsCookie) !== 'aus',
    actingFor: cookies.get(actingForCookie) ?? null,
    path: url.pathname.replace(/\.data$/, '') + url.search,
    requestId: request.headers.get('x-request-id') ?? '',
    publicUrl,
    cookie,
    userAgent: request.headers.get('user-agent'),
    clientAddress: request.headers.get('x-forwarded-for'),
    setCookies: isLanguage(asked) ? [choiceCookie(languageCookie, asked, publicUrl.startsWith('https:'))] : [],
  };
}

const themeOf = (value: string | undefined): Theme => themes.find((theme) => theme === value) ?? 'system';
