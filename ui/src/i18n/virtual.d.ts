/** Made by `vite.config.ts` from `locales/`. */
declare module "virtual:messages" {
  const sources: Record<import("./languages").Language, () => Promise<{ default: string }>>;
  export default sources;
}
