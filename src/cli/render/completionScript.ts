/** Shells for which there is a script. */
export const SHELLS = ['bash', 'zsh', 'fish'] as const;

export type Shell = (typeof SHELLS)[number];

/** Lets a shell ask the program for what may come next; where nothing is named, the shell completes files. */
export function completionScript(shell: Shell): string {
  return SCRIPTS[shell];
}

const SCRIPTS: Readonly<Record<Shell, string>> = {
  bash: `_tallystick() {
  local IFS=$'\\n'
  COMPREPLY=($(tallystick completion bash --line "\${COMP_LINE:0:COMP_POINT}" 2>/dev/null | cut -f1))
}
complete -o default -F _tallystick tallystick
`,
  zsh: `#compdef tallystick
_tallystick() {
  local -a found
  found=("\${(@f)$(tallystick completion zsh --line "\${(j: :)words[1,CURRENT]}" 2>/dev/null)}")
  found=(\${found:#})
  if (( \${#found} )); then _describe tallystick found; else _files; fi
}
compdef _tallystick tallystick
`,
  fish: `complete -c tallystick -a '(tallystick completion fish --line (commandline -cp | string collect) 2>/dev/null)'
`,
};
