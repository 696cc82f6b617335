// SPDX-License-Identifier: GPL-3.0-or-later
#include <cstdio>
#include <cstring>

/// Code affected by each flag: a buffer on the stack, a copy of unknown length, a stack of many pages.
int main(int argc, char **argv)
{
    char small[16];
    char large[100'000];
    std::strcpy(small, argv[0] + std::strlen(argv[0]) - (argc > 1 ? 5 : 1));
    std::memset(large, small[0], sizeof large);
    return std::printf("%s%s", small, large + sizeof large - 1) > 0 ? 0 : 1;
}
