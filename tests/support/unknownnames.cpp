// SPDX-License-Identifier: GPL-3.0-or-later
// The resolver says of *.invalid (RFC 2606) what it says where there is a network: that no such name exists. A machine
// without one cannot say so. Linked into a program, this function is found before that of the C library.
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
