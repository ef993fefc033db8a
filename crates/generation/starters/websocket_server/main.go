// Command %%slug%% serves chat rooms over WebSockets.
package main

import (
	"context"
	"errors"
	"flag"
	"log/slog"
	"net/http"
	"os"
	"os/signal"
	"syscall"
	"time"

	"example.com/%%slug%%/internal/chat"
)

func main() {
	addr := flag.String("addr", ":8080", %%t.flag-addr|json%%)
	origin := flag.String("origin", "", %%t.flag-origin|json%%)
	flag.Parse()

	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()

	hub := chat.NewHub(topics)
	mux := http.NewServeMux()
	mux.Handle("GET /ws/{room}", chat.Handler(ctx, hub, *origin))
	mux.HandleFunc("GET /rooms", chat.ListRooms(hub))
	mux.HandleFunc("GET /{$}", func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Type", "text/html; charset=utf-8")
		_, _ = w.Write(page)
	})

	server := &http.Server{Addr: *addr, Handler: mux, ReadHeaderTimeout: 5 * time.Second}
	go func() {
		<-ctx.Done()
		deadline, cancel := context.WithTimeout(context.Background(), 5*time.Second)
		defer cancel()
		_ = server.Shutdown(deadline)
	}()

	slog.Info(name, "addr", *addr, "rooms", topics)
	if err := server.ListenAndServe(); !errors.Is(err, http.ErrServerClosed) {
		slog.Error("the server stopped", "error", err)
		os.Exit(1)
	}
}
