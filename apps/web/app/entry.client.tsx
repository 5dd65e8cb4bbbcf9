import { startTransition, StrictMode } from 'react';
import { hydrateRoot } from 'react-dom/client';
import { HydratedRouter } from 'react-router/dom';
import { PageRequest } from './shell/page-request.ts';

const requestId = document.querySelector<HTMLMetaElement>('meta[name="request-id"]')?.content ?? '';

startTransition(() => {
  hydrateRoot(
    document,
    <StrictMode>
      <PageRequest value={{ nonce: '', requestId }}>
        <HydratedRouter />
      </PageRequest>
    </StrictMode>,
  );
});
