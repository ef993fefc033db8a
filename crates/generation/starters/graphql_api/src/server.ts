import { createServer } from "node:http";
import { createYoga } from "graphql-yoga";
import { content } from "./content.ts";
import { Library } from "./library.ts";
import { schema } from "./schema.ts";

const library = new Library();
const yoga = createYoga({
  schema,
  context: () => ({ library }),
  graphiql: {
    title: content.name,
    defaultQuery: "{ topics { name ideas { id title votes } } }",
  },
});

const port = Number(process.env.PORT ?? 4000);
const server = createServer(yoga);
server.listen(port, () => console.log(`${content.listening} http://localhost:${port}${yoga.graphqlEndpoint}`));

for (const signal of ["SIGINT", "SIGTERM"] as const) {
  process.once(signal, () => server.close());
}
