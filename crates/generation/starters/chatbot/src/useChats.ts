import { useEffect, useReducer, useRef, useState } from "react";
import { answer, type Answer } from "./assistant";
import { slug } from "./content";

export interface Message {
  from: "person" | "assistant";
  text: string;
  at: number;
}

export interface Conversation {
  id: number;
  messages: Message[];
}

interface Chats {
  /** Never empty; newest first. */
  conversations: Conversation[];
  active: number;
  notes: string[];
}

type Action =
  | { type: "open"; id: number }
  | { type: "start"; id: number }
  | { type: "delete"; id: number; at: number }
  | { type: "say"; id: number; text: string; at: number }
  | { type: "answer"; id: number; answer: Answer; at: number };

function append(chats: Chats, id: number, message: Message): Chats {
  return {
    ...chats,
    conversations: chats.conversations.map((one) => (one.id === id ? { ...one, messages: [...one.messages, message] } : one)),
  };
}

function reduce(chats: Chats, action: Action): Chats {
  switch (action.type) {
    case "open":
      return { ...chats, active: action.id };
    case "start": {
      const blank = chats.conversations.find((one) => one.messages.length === 0);
      if (blank) return { ...chats, active: blank.id };
      return { ...chats, active: action.id, conversations: [{ id: action.id, messages: [] }, ...chats.conversations] };
    }
    case "delete": {
      const left = chats.conversations.filter((one) => one.id !== action.id);
      const conversations = left.length > 0 ? left : [{ id: action.at, messages: [] }];
      const stays = conversations.some((one) => one.id === chats.active);
      return { ...chats, conversations, active: stays ? chats.active : conversations[0]?.id ?? action.at };
    }
    case "say":
      return append(chats, action.id, { from: "person", text: action.text, at: action.at });
    case "answer": {
      const { note, text } = action.answer;
      const answered = append(chats, action.id, { from: "assistant", text, at: action.at });
      return note === undefined ? answered : { ...answered, notes: [...answered.notes, note] };
    }
  }
}

const key = `${slug}:chats`;

function isChats(value: unknown): value is Chats {
  return typeof value === "object" && value !== null
    && "conversations" in value && Array.isArray(value.conversations) && value.conversations.length > 0
    && "notes" in value && Array.isArray(value.notes) && "active" in value;
}

function recall(): Chats {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(key) ?? "null");
    if (isChats(stored)) return stored;
  } catch {
    // Nothing readable was kept.
  }
  const id = Date.now();
  return { conversations: [{ id, messages: [] }], active: id, notes: [] };
}

const thinkingTime = 700;

export function useChats() {
  const [chats, dispatch] = useReducer(reduce, null, recall);
  const [typingIn, setTypingIn] = useState<number | null>(null);
  const timer = useRef<number>(undefined);

  useEffect(() => {
    try {
      localStorage.setItem(key, JSON.stringify(chats));
    } catch {
      // The talk goes on, it is only not kept.
    }
  }, [chats]);
  useEffect(() => () => clearTimeout(timer.current), []);

  const conversation = chats.conversations.find(({ id }) => id === chats.active) ?? chats.conversations[0];

  function say(text: string): void {
    if (!conversation || typingIn !== null) return;
    const { id } = conversation;
    dispatch({ type: "say", id, text, at: Date.now() });
    setTypingIn(id);
    timer.current = window.setTimeout(() => {
      dispatch({ type: "answer", id, answer: answer(text, chats.notes), at: Date.now() });
      setTypingIn(null);
    }, thinkingTime);
  }

  return {
    conversations: chats.conversations,
    conversation,
    busy: typingIn !== null,
    typing: typingIn !== null && typingIn === conversation?.id,
    say,
    open: (id: number) => dispatch({ type: "open", id }),
    start: () => dispatch({ type: "start", id: Date.now() }),
    remove: (id: number) => dispatch({ type: "delete", id, at: Date.now() }),
  };
}
