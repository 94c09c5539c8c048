/** By this a group's card is known as a target of files; the value is its index. */
export const dropTargetAttribute = "data-drop-group";
