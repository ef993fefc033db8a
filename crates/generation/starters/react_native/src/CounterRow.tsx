import { Pressable, StyleSheet, Text, View } from "react-native";
import { content } from "./content";
import type { Counter } from "./counters";
import { useTheme } from "./theme";

interface Props {
  counter: Counter;
  onChange: (by: number) => void;
}

/** The whole row counts up: the thing that is done most gets the largest target. */
export function CounterRow({ counter, onChange }: Props) {
  const theme = useTheme();

  return (
    <View style={[styles.row, { backgroundColor: theme.raised }]}>
      <Pressable
        accessibilityRole="button"
        accessibilityLabel={`${counter.name}: ${content.number.format(counter.count)}`}
        accessibilityHint={content.more}
        onPress={() => onChange(1)}
        style={({ pressed }) => [styles.main, pressed && styles.pressed]}
      >
        <Text style={[styles.name, { color: theme.text }]} numberOfLines={2}>
          {counter.name}
        </Text>
        <Text style={[styles.count, { color: theme.accent }]}>{content.number.format(counter.count)}</Text>
      </Pressable>
      <Pressable
        accessibilityRole="button"
        accessibilityLabel={`${content.fewer}: ${counter.name}`}
        disabled={counter.count === 0}
        onPress={() => onChange(-1)}
        style={[styles.less, { borderColor: theme.line, opacity: counter.count === 0 ? 0.4 : 1 }]}
      >
        <Text style={[styles.minus, { color: theme.text }]}>−</Text>
      </Pressable>
    </View>
  );
}

const styles = StyleSheet.create({
  row: { flexDirection: "row", alignItems: "stretch", borderRadius: 18, overflow: "hidden" },
  main: { flex: 1, flexDirection: "row", alignItems: "center", justifyContent: "space-between", padding: 20, gap: 16 },
  pressed: { opacity: 0.6 },
  name: { flexShrink: 1, fontSize: 18, fontWeight: "600" },
  count: { fontSize: 28, fontVariant: ["tabular-nums"] },
  less: { minWidth: 64, alignItems: "center", justifyContent: "center", borderStartWidth: StyleSheet.hairlineWidth },
  minus: { fontSize: 26 },
});
