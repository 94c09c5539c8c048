/** Process priority of ffmpeg when it draws stills: the interface, the database and the clips run before it. */
export const stillNiceness = 10;
