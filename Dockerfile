# Debian, because the embedded database has no build for Alpine's musl on x64.
FROM node:22-bookworm-slim AS build
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci --ignore-scripts
COPY . .
RUN npm run -s build && npm prune --omit=dev --ignore-scripts

FROM node:22-bookworm-slim
WORKDIR /app
ENV NODE_ENV=production
COPY --from=build /app/package.json ./
COPY --from=build /app/node_modules ./node_modules
COPY --from=build /app/dist ./dist
COPY --from=build /app/graph ./graph
COPY --from=build /app/sample ./sample
# A named volume takes the owner of the folder it covers; a store is a folder below, since a mount cannot be renamed.
RUN mkdir /store && chown node:node /store
USER node
EXPOSE 4173
ENTRYPOINT ["node", "dist/src/cli.js"]
CMD ["help"]
