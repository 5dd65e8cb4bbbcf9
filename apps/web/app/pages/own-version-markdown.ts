import { ownDocumentOf } from '../features/forks/own-document.ts';
import type { Route } from './+types/own-version-markdown';

/** The document of an own version, or of one of its released versions, as a Markdown file, with every value in its place and every gap marked. */
export async function loader({ context, params }: Route.LoaderArgs) {
  const { version, fileName } = await ownDocumentOf(context, params.id, params.number);
  return new Response(version.markdown, {
    headers: {
      'Content-Type': 'text/markdown; charset=utf-8',
      'Content-Disposition': `attachment; filename="${fileName}"`,
      'Cache-Control': 'private, no-store',
      'X-Robots-Tag': 'noindex',
    },
  });
}
