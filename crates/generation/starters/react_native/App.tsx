import { StatusBar } from "expo-status-bar";
import { Alert, FlatList, Pressable, StyleSheet, Text, View } from "react-native";
import { SafeAreaProvider, SafeAreaView } from "react-native-safe-area-context";
import { CounterRow } from "./src/CounterRow";
import { content } from "./src/content";
import { total } from "./src/counters";
import { useTheme } from "./src/theme";
import { useCounters } from "./src/useCounters";

export default function App() {
  return (
    <SafeAreaProvider>
      <Home />
    </SafeAreaProvider>
  );
}

function Home() {
  const theme = useTheme();
  const { counters, ready, change, reset } = useCounters();

  const confirmReset = () =>
    Alert.alert(content.resetTitle, content.resetText, [
      { text: content.cancel, style: "cancel" },
      { text: content.reset, style: "destructive", onPress: reset },
    ]);

  return (
    <SafeAreaView style={[styles.screen, { backgroundColor: theme.background }]}>
      <StatusBar style="auto" />
      <FlatList
        data={ready ? counters : []}
        keyExtractor={(counter) => counter.id}
        contentContainerStyle={styles.list}
        ListHeaderComponent={
          <View style={styles.header}>
            <Text accessibilityRole="header" style={[styles.title, { color: theme.text }]}>
              {content.title}
            </Text>
            <Text style={[styles.text, { color: theme.quiet }]}>{content.description}</Text>
            <Text style={[styles.total, { color: theme.accent }]}>{content.number.format(total(counters))}</Text>
            <Text style={[styles.text, { color: theme.quiet }]}>{content.today}</Text>
          </View>
        }
        renderItem={({ item }) => <CounterRow counter={item} onChange={(by) => change(item.id, by)} />}
        ListFooterComponent={
          <Pressable accessibilityRole="button" onPress={confirmReset} style={styles.footer}>
            <Text style={[styles.text, { color: theme.accent }]}>{content.reset}</Text>
          </Pressable>
        }
      />
    </SafeAreaView>
  );
}

const styles = StyleSheet.create({
  screen: { flex: 1 },
  list: { padding: 20, gap: 12 },
  header: { paddingVertical: 12, gap: 4 },
  title: { fontSize: 30, fontWeight: "700" },
  text: { fontSize: 16, lineHeight: 22 },
  total: { fontSize: 72, fontWeight: "200", fontVariant: ["tabular-nums"], marginTop: 16 },
  footer: { alignItems: "center", padding: 16 },
});
