/**
 * Loaded into the server's process before anything else: when the program that started it is
 * gone, also by kill -9, the server ends too instead of keeping the port.
 */
if (process.channel) {
  process.once("disconnect", () => process.kill(process.pid, "SIGTERM"));
  process.channel.unref();
}
