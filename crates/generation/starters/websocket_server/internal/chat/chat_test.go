package chat

import (
	"context"
	"net/http"
	"net/http/httptest"
	"net/url"
	"strings"
	"testing"
	"time"

	"github.com/coder/websocket"
	"github.com/coder/websocket/wsjson"
)

func dial(t *testing.T, server *httptest.Server, room, name string) *websocket.Conn {
	t.Helper()
	ctx, cancel := context.WithTimeout(context.Background(), 5*time.Second)
	defer cancel()
	address := strings.Replace(server.URL, "http", "ws", 1) + "/ws/" + url.PathEscape(room) + "?name=" + url.QueryEscape(name)
	conn, _, err := websocket.Dial(ctx, address, nil)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = conn.CloseNow() })
	return conn
}

func receive(t *testing.T, conn *websocket.Conn) Message {
	t.Helper()
	ctx, cancel := context.WithTimeout(context.Background(), 5*time.Second)
	defer cancel()
	var message Message
	if err := wsjson.Read(ctx, conn, &message); err != nil {
		t.Fatal(err)
	}
	return message
}

func serve(t *testing.T, rooms ...string) *httptest.Server {
	t.Helper()
	mux := http.NewServeMux()
	mux.Handle("GET /ws/{room}", Handler(context.Background(), NewHub(rooms), ""))
	server := httptest.NewServer(mux)
	t.Cleanup(server.Close)
	return server
}

func TestMessagesReachTheRoomAndNewcomers(t *testing.T) {
	server := serve(t, "水やり", "other")
	first := dial(t, server, "水やり", "Ada")
	elsewhere := dial(t, server, "other", "Bob")

	if err := wsjson.Write(context.Background(), first, map[string]string{"text": " hello "}); err != nil {
		t.Fatal(err)
	}
	if got := receive(t, first); got.From != "Ada" || got.Text != "hello" {
		t.Fatalf("the sender received %+v", got)
	}
	if got := receive(t, dial(t, server, "水やり", "Cy")); got.Text != "hello" {
		t.Fatalf("a newcomer was shown %+v", got)
	}

	ctx, cancel := context.WithTimeout(context.Background(), 100*time.Millisecond)
	defer cancel()
	if _, _, err := elsewhere.Read(ctx); err == nil {
		t.Fatal("a message left its room")
	}
}

func TestAnUnknownRoomIsNotFound(t *testing.T) {
	server := serve(t, "only")
	response, err := http.Get(server.URL + "/ws/nowhere")
	if err != nil {
		t.Fatal(err)
	}
	defer response.Body.Close()
	if response.StatusCode != http.StatusNotFound {
		t.Fatalf("got %s", response.Status)
	}
}

func TestASlowMemberIsDroppedAndNobodyWaits(t *testing.T) {
	hub := NewHub([]string{"room"})
	slow, _ := hub.Join("room")
	for range queue + 1 {
		hub.Send(slow, "x", "y")
	}
	if got := hub.Occupancy()[0].Members; got != 0 {
		t.Fatalf("%d members are left", got)
	}
	slow.Leave() // harmless after the drop
}
