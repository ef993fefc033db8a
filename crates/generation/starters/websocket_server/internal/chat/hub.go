// Package chat keeps rooms and carries messages between their members.
package chat

import (
	"errors"
	"sync"
	"time"
)

// ErrNoRoom is returned for a room that the hub does not have.
var ErrNoRoom = errors.New("no such room")

const (
	// history is how many messages a newcomer is shown.
	history = 20
	// queue is how far a slow member may fall behind before it is dropped.
	queue = 32
)

// Message is what members send and receive, as JSON.
type Message struct {
	From string    `json:"from"`
	Text string    `json:"text"`
	At   time.Time `json:"at"`
}

// Hub is safe for use by many goroutines.
type Hub struct {
	names []string
	rooms map[string]*room
	now   func() time.Time
}

type room struct {
	mu      sync.Mutex
	recent  []Message
	members map[*Member]struct{}
}

// Member is one connection in one room.
type Member struct {
	// Inbox is closed when the member leaves or is dropped for being slow.
	Inbox chan Message
	room  *room
	once  sync.Once
}

// NewHub makes a hub with these rooms.
func NewHub(names []string) *Hub {
	hub := &Hub{names: names, rooms: make(map[string]*room, len(names)), now: time.Now}
	for _, name := range names {
		hub.rooms[name] = &room{members: make(map[*Member]struct{})}
	}
	return hub
}

// Occupancy is how many members each room has, in the order of the rooms.
func (h *Hub) Occupancy() []Occupancy {
	list := make([]Occupancy, 0, len(h.names))
	for _, name := range h.names {
		r := h.rooms[name]
		r.mu.Lock()
		list = append(list, Occupancy{Room: name, Members: len(r.members)})
		r.mu.Unlock()
	}
	return list
}

// Occupancy is a line of the list of rooms.
type Occupancy struct {
	Room    string `json:"room"`
	Members int    `json:"members"`
}

// Join adds a member, whose inbox begins with the room's recent messages.
func (h *Hub) Join(name string) (*Member, error) {
	r, ok := h.rooms[name]
	if !ok {
		return nil, ErrNoRoom
	}
	r.mu.Lock()
	defer r.mu.Unlock()
	member := &Member{Inbox: make(chan Message, queue), room: r}
	for _, message := range r.recent {
		member.Inbox <- message // history < queue, so that this never blocks
	}
	r.members[member] = struct{}{}
	return member, nil
}

// Send gives a message to every member of the room, the sender included.
func (h *Hub) Send(member *Member, from, text string) {
	r := member.room
	r.mu.Lock()
	defer r.mu.Unlock()
	message := Message{From: from, Text: text, At: h.now().UTC()}
	r.recent = append(r.recent, message)
	if len(r.recent) > history {
		r.recent = r.recent[1:]
	}
	for other := range r.members {
		select {
		case other.Inbox <- message:
		default:
			// One that does not read must not hold up the rest.
			r.drop(other)
		}
	}
}

// Leave may be called more than once.
func (m *Member) Leave() {
	m.room.mu.Lock()
	defer m.room.mu.Unlock()
	m.room.drop(m)
}

// drop needs the room's lock.
func (r *room) drop(member *Member) {
	delete(r.members, member)
	member.once.Do(func() { close(member.Inbox) })
}
