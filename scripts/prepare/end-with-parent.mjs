/**
 * Loaded into the server process before everything else. The server ends when its parent is gone, even after
 * kill -9, and so frees the port.
 */
if (process.channel) {
  process.once("disconnect", () => process.kill(process.pid, "SIGTERM"));
  // `next dev` works in a child process, which gets its messages over this channel and has nothing else to
  // wait for: unreferenced, it would end before the first message.
  if (!process.env.NEXT_PRIVATE_WORKER) process.channel.unref();
}
