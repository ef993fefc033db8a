import { Download, MessageCircleHeart, SendHorizontal } from "lucide-react";
import { useEffect, useRef, useState, type SubmitEvent } from "react";
import { description, name, says, slug, suggestions, topics, ui } from "./content";
import { Bubble } from "./Bubble";
import { History } from "./History";
import { useChats, type Conversation } from "./useChats";

function download(conversation: Conversation): void {
  const text = conversation.messages
    .map((message) => `${message.from === "person" ? ui.you : name} · ${new Date(message.at).toISOString()}\n${message.text}\n`)
    .join("\n");
  const link = document.createElement("a");
  link.href = `data:text/plain;charset=utf-8,${encodeURIComponent(text)}`;
  link.download = `${slug}.txt`;
  link.click();
}

export function Chat() {
  const { conversations, conversation, busy, typing, say, open, start, remove } = useChats();
  const end = useRef<HTMLDivElement>(null);
  const messages = conversation?.messages ?? [];

  useEffect(() => {
    if (messages.length > 0) end.current?.scrollIntoView({ block: "end" });
  }, [messages.length, typing]);

  return (
    <div className="room">
      <History conversations={conversations} active={conversation?.id} onOpen={open} onStart={start} onRemove={remove} />
      <main>
        <header>
          <div>
            <h1>{name}</h1>
            <p>{description}</p>
          </div>
          <button type="button" className="ghost" aria-label={ui.export} disabled={messages.length === 0} onClick={() => conversation && download(conversation)}>
            <Download size={16} aria-hidden /> <span>{ui.export}</span>
          </button>
        </header>

        <div className="talk" role="log" aria-label={name} tabIndex={0}>
          {messages.length === 0 && <p className="hello"><MessageCircleHeart aria-hidden />{says.welcome}</p>}
          {messages.map((message, index) => <Bubble key={index} {...message} />)}
          {typing && <p className="typing" role="status"><i /><i /><i /><span>{ui.typing}</span></p>}
          <div ref={end} />
        </div>

        <div className="foot">
          <div className="quick" role="group" aria-label={ui.suggestions}>
            {[...suggestions, ...topics].map((text) => (
              <button key={text} type="button" disabled={busy} onClick={() => say(text)}>{text}</button>
            ))}
          </div>
          <Composer busy={busy} onSend={say} />
        </div>
      </main>
    </div>
  );
}

function Composer({ busy, onSend }: { busy: boolean; onSend: (text: string) => void }) {
  const [text, setText] = useState("");

  function send(event: SubmitEvent) {
    event.preventDefault();
    if (busy || text.trim() === "") return;
    onSend(text.trim());
    setText("");
  }

  return (
    <form className="composer" onSubmit={send}>
      <textarea
        rows={1}
        placeholder={ui.write}
        aria-label={ui.write}
        value={text}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={(event) => {
          // While an input method composes a word, Enter belongs to it.
          if (event.key !== "Enter" || event.shiftKey || event.nativeEvent.isComposing) return;
          event.preventDefault();
          event.currentTarget.form?.requestSubmit();
        }}
      />
      <button type="submit" aria-label={ui.send} disabled={busy || text.trim() === ""}>
        <SendHorizontal size={20} aria-hidden />
      </button>
    </form>
  );
}
