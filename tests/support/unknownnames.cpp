// SPDX-License-Identifier: GPL-3.0-or-later
// Lets the resolver answer for *.invalid (RFC 2606) as with a network: no such name exists. A machine without a network
// cannot say so. Linked into a program, this function takes precedence over the C library's.
#include <dlfcn.h>
#include <netdb.h>

#include <string_view>

extern "C" [[gnu::visibility("default")]] int getaddrinfo(const char *name, const char *service, const addrinfo *hints,
                                                          addrinfo **found)
{
    constexpr std::string_view unknown = ".invalid";
    const std::string_view asked = name ? name : "";
    if (asked.size() > unknown.size() && asked.substr(asked.size() - unknown.size()) == unknown) {
        return EAI_NONAME;
    }
    static const auto next = reinterpret_cast<decltype(&getaddrinfo)>(::dlsym(RTLD_NEXT, "getaddrinfo"));
    return next(name, service, hints, found);
}
