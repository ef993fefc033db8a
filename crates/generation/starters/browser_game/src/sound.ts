let context: AudioContext | null = null;

/** A short note; browsers allow it only after the person has touched the page. */
export function note(frequency: number, seconds = 0.12, type: OscillatorType = "triangle"): void {
  context ??= new AudioContext();
  const { currentTime, destination } = context;
  const tone = context.createOscillator();
  const volume = context.createGain();
  tone.type = type;
  tone.frequency.setValueAtTime(frequency, currentTime);
  volume.gain.setValueAtTime(0.12, currentTime);
  volume.gain.exponentialRampToValueAtTime(0.001, currentTime + seconds);
  tone.connect(volume).connect(destination);
  tone.start();
  tone.stop(currentTime + seconds);
}
