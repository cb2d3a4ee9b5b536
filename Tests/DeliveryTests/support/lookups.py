"""A resolver whose answers a test decides, look-up by look-up, put before the C library's."""

from __future__ import annotations

import subprocess
from pathlib import Path

from support.plugin import PATIENCE

SOURCE = r"""
#define _GNU_SOURCE
#include <dlfcn.h>
#include <netdb.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

typedef int lookup(const char *, const char *, const struct addrinfo *, struct addrinfo **);

// Answers the next look-up with the next line of the file ANSWERS, and notes it in the file LOOKED.
int getaddrinfo(const char *host, const char *service, const struct addrinfo *hints, struct addrinfo **found) {
    static int count = 0;
    lookup *real = (lookup *)dlsym(RTLD_NEXT, "getaddrinfo");
    FILE *looked = fopen(getenv("LOOKED"), "a");
    fprintf(looked, "%s\n", host);
    fclose(looked);
    FILE *answers = fopen(getenv("ANSWERS"), "r");
    char line[500] = "";
    for (int number = 0; number <= count; number++) if (!fgets(line, sizeof line, answers)) line[0] = 0;
    fclose(answers);
    count++;
    *found = NULL;
    for (char *address = strtok(line, " \n"); address; address = strtok(NULL, " \n")) {
        if (real(address, service, hints, found) != 0) return EAI_NONAME;
        while (*found) found = &(*found)->ai_next;
    }
    return 0;
}
"""


class Lookups:
    """The answers to the look-ups of one plug-in, and the hosts that it looked up."""

    def __init__(self, folder: Path, *answers: str):
        self._looked, source, self._library = folder / "looked", folder / "lookups.c", folder / "lookups.so"
        self._answers = folder / "answers"
        self._answers.write_text("".join(f"{answer}\n" for answer in answers))
        source.write_text(SOURCE)
        subprocess.run(["clang", "-shared", "-fPIC", "-o", self._library, source], check=True, timeout=PATIENCE)

    @property
    def environment(self) -> dict[str, str]:
        return {"LD_PRELOAD": str(self._library), "ANSWERS": str(self._answers), "LOOKED": str(self._looked)}

    @property
    def looked(self) -> list[str]:
        return self._looked.read_text().splitlines() if self._looked.exists() else []
