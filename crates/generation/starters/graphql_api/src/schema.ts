import { GraphQLError } from "graphql";
import { createSchema } from "graphql-yoga";
import { Refusal, type Idea, type Library, type Topic } from "./library.ts";

export interface Context {
  library: Library;
}

const typeDefs = /* GraphQL */ `
  type Topic {
    id: ID!
    name: String!
    ideas: [Idea!]!
  }

  type Idea {
    id: ID!
    title: String!
    votes: Int!
    "ISO 8601, in UTC."
    createdAt: String!
    topic: Topic!
  }

  type Query {
    topics: [Topic!]!
    "Most votes first."
    ideas(topic: ID, first: Int = 20): [Idea!]!
    idea(id: ID!): Idea!
  }

  type Mutation {
    addIdea(topic: ID!, title: String!): Idea!
    voteForIdea(id: ID!): Idea!
    removeIdea(id: ID!): Idea!
  }
`;

/** Gives refusals a code that a client can act on. Yoga masks everything else. */
function told<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (error instanceof Refusal) throw new GraphQLError(error.message, { extensions: { code: error.code } });
    throw error;
  }
}

const LARGEST_PAGE = 100;

export const schema = createSchema<Context>({
  typeDefs,
  resolvers: {
    Query: {
      topics: (_: unknown, _args: unknown, { library }: Context) => library.topics,
      ideas: (_: unknown, args: { topic?: string | null; first: number }, { library }: Context) =>
        library.ideas(args.topic).slice(0, Math.min(LARGEST_PAGE, Math.max(0, args.first))),
      idea: (_: unknown, args: { id: string }, { library }: Context) => told(() => library.idea(args.id)),
    },
    Mutation: {
      addIdea: (_: unknown, args: { topic: string; title: string }, { library }: Context) =>
        told(() => library.add(args.topic, args.title)),
      voteForIdea: (_: unknown, args: { id: string }, { library }: Context) => told(() => library.vote(args.id)),
      removeIdea: (_: unknown, args: { id: string }, { library }: Context) => told(() => library.remove(args.id)),
    },
    Topic: {
      ideas: (topic: Topic, _args: unknown, { library }: Context) => library.ideas(topic.id),
    },
    Idea: {
      topic: (idea: Idea, _args: unknown, { library }: Context) => library.topic(idea.topicId),
    },
  },
});
