import AsyncStorage from "@react-native-async-storage/async-storage";
import { useCallback, useEffect, useState } from "react";
import { AppState } from "react-native";
import { content } from "./content";
import { changed, fresh, fromSaved, localDay, toSaved, type Counter } from "./counters";

const KEY = "%%slug%%/counters";

export function useCounters() {
  const [counters, setCounters] = useState<Counter[]>(() => fresh(content.topics));
  const [ready, setReady] = useState(false);

  useEffect(() => {
    const load = async () => {
      const text = await AsyncStorage.getItem(KEY).catch(() => null);
      setCounters(fromSaved(text, content.topics, localDay(new Date())));
      setReady(true);
    };
    void load();
    // An app that wakes up on another day must not add to yesterday.
    const subscription = AppState.addEventListener("change", (state) => {
      if (state === "active") void load();
    });
    return () => subscription.remove();
  }, []);

  const update = useCallback((next: (counters: Counter[]) => Counter[]) => {
    setCounters((current) => {
      const counters = next(current);
      const text = JSON.stringify(toSaved(counters, localDay(new Date())));
      AsyncStorage.setItem(KEY, text).catch((error: unknown) => console.warn("counts were not saved", error));
      return counters;
    });
  }, []);

  return {
    counters,
    ready,
    change: (id: string, by: number) => update((current) => changed(current, id, by)),
    reset: () => update(() => fresh(content.topics)),
  };
}
