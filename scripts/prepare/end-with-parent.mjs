/**
 * Loaded into the server's process before anything else: when the program that started it is
 * gone, also by kill -9, the server ends too instead of keeping the port.
 */
if (process.channel) {
  process.once("disconnect", () => process.kill(process.pid, "SIGTERM"));
  // `next dev` works in a child of its own, which waits for its orders on this channel and on nothing
  // else: let go of, it would end before they come.
  if (!process.env.NEXT_PRIVATE_WORKER) process.channel.unref();
}
