import { useColorScheme } from "react-native";

const light = {
  background: "#f5f6f8",
  raised: "#ffffff",
  text: "#16181d",
  quiet: "#5a6070",
  line: "#d5d9e2",
  accent: "%%accent_strong%%",
};

const dark: typeof light = {
  background: "#101216",
  raised: "#1b1e25",
  text: "#f1f3f7",
  quiet: "#a4abba",
  line: "#333845",
  accent: "hsl(%%hue%%, 80%, 76%)",
};

export const useTheme = () => (useColorScheme() === "dark" ? dark : light);
