#!/usr/bin/env node
import module from 'node:module';

// Later runs start faster where the runtime keeps compiled code; Node 20, whose types these are, does not.
(module as { enableCompileCache?: () => void }).enableCompileCache?.();
const { runProcess } = await import('./runProcess.js');
await runProcess();
