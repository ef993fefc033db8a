import { MessageSquarePlus, Trash2 } from "lucide-react";
import { ui } from "./content";
import type { Conversation } from "./useChats";

interface HistoryProps {
  conversations: Conversation[];
  active: number | undefined;
  onOpen: (id: number) => void;
  onStart: () => void;
  onRemove: (id: number) => void;
}

export function History({ conversations, active, onOpen, onStart, onRemove }: HistoryProps) {
  return (
    <nav aria-label={ui.chats}>
      <button type="button" className="new" onClick={onStart}>
        <MessageSquarePlus size={18} aria-hidden /> {ui.newChat}
      </button>
      <ul>
        {conversations.map(({ id, messages }) => {
          const title = messages[0]?.text ?? ui.empty;
          return (
            <li key={id}>
              <button type="button" className="open" aria-current={id === active} onClick={() => onOpen(id)}>{title}</button>
              <button type="button" className="bin" aria-label={`${ui.remove} · ${title}`} onClick={() => onRemove(id)}>
                <Trash2 size={16} aria-hidden />
              </button>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
