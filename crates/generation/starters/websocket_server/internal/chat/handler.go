package chat

import (
	"context"
	"encoding/json"
	"log/slog"
	"net/http"
	"strings"
	"time"
	"unicode/utf8"

	"github.com/coder/websocket"
	"github.com/coder/websocket/wsjson"
)

const (
	longestText  = 2000
	longestName  = 40
	writeTimeout = 5 * time.Second
	pingEvery    = 30 * time.Second
)

// Handler upgrades requests for `/ws/{room}?name=…`. Pages of other origins are
// refused unless `origin` names theirs. Connections end when `ctx` does.
func Handler(ctx context.Context, hub *Hub, origin string) http.Handler {
	options := &websocket.AcceptOptions{}
	if origin != "" {
		options.OriginPatterns = []string{origin}
	}
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		member, err := hub.Join(r.PathValue("room"))
		if err != nil {
			http.Error(w, err.Error(), http.StatusNotFound)
			return
		}
		defer member.Leave()

		conn, err := websocket.Accept(w, r, options)
		if err != nil {
			return // Accept has answered
		}
		defer func() { _ = conn.CloseNow() }()
		conn.SetReadLimit(4 * longestText)

		ctx, cancel := context.WithCancel(ctx)
		defer cancel()
		go write(ctx, cancel, conn, member)
		read(ctx, conn, hub, member, cleanName(r.URL.Query().Get("name")))
		_ = conn.Close(websocket.StatusNormalClosure, "")
	})
}

func read(ctx context.Context, conn *websocket.Conn, hub *Hub, member *Member, name string) {
	for {
		var message struct {
			Text string `json:"text"`
		}
		if err := wsjson.Read(ctx, conn, &message); err != nil {
			return
		}
		text := strings.TrimSpace(message.Text)
		if text != "" && utf8.RuneCountInString(text) <= longestText {
			hub.Send(member, name, text)
		}
	}
}

func write(ctx context.Context, cancel context.CancelFunc, conn *websocket.Conn, member *Member) {
	defer cancel()
	pings := time.NewTicker(pingEvery)
	defer pings.Stop()
	for {
		var err error
		select {
		case <-ctx.Done():
			return
		case message, open := <-member.Inbox:
			if !open {
				return
			}
			err = timed(ctx, func(ctx context.Context) error { return wsjson.Write(ctx, conn, message) })
		case <-pings.C:
			err = timed(ctx, conn.Ping)
		}
		if err != nil {
			return
		}
	}
}

func timed(ctx context.Context, work func(context.Context) error) error {
	ctx, cancel := context.WithTimeout(ctx, writeTimeout)
	defer cancel()
	return work(ctx)
}

func cleanName(name string) string {
	runes := []rune(strings.TrimSpace(name))
	if len(runes) == 0 {
		return "?"
	}
	return string(runes[:min(len(runes), longestName)])
}

// ListRooms answers with the rooms and how many are in each.
func ListRooms(hub *Hub) http.HandlerFunc {
	return func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Type", "application/json; charset=utf-8")
		if err := json.NewEncoder(w).Encode(hub.Occupancy()); err != nil {
			slog.Debug("the list of rooms was not delivered", "error", err)
		}
	}
}
