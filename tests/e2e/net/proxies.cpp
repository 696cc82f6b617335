// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/e2e/net/proxies.h"

#include <QFile>
#include <QProcess>

#include <gtest/gtest.h>
#include <unistd.h>

namespace license::test {

using namespace Qt::StringLiterals;

namespace {

const QString squidHelper = u"/usr/lib/squid/basic_ncsa_auth"_s;
// The hash of proxyPassword.
constexpr char apacheHash[] = "$apr1$abcdefgh$bw9gEObk10asetVLiysIZ0";
constexpr char shadowHash[] =
    "$6$abcdefgh$msgktWxVAbjjh3X7lA5LaM7dS/ZfABJL6T4qcRsnjcOTj0kptUvZcrvrXIoO5fgPA9xz6UnF2To2Y7jGc/IZY/";

bool startSquid(ChildServer &server, const ProxyRules &rules)
{
    server.write(u"passwd"_s, "joe:"_ba + apacheHash + '\n');
    server.write(u"access.log"_s, {});
    server.write(u"cache.log"_s, {});
    QByteArray config = "http_port 127.0.0.1:" + QByteArray::number(server.port()) +
                        "\n"
                        "pid_filename none\n"
                        "cache_store_log none\n"
                        "cache deny all\n"
                        "cache_mem 8 MB\n"
                        "memory_cache_shared off\n"
                        "netdb_filename none\n"
                        "pinger_enable off\n"
                        "shutdown_lifetime 0 seconds\n"
                        "visible_hostname test\n"
                        "debug_options ALL,1 11,2\n" // the head of each request
                        "cache_log " +
                        server.path(u"cache.log"_s).toUtf8() +
                        "\naccess_log stdio:" + server.path(u"access.log"_s).toUtf8() + "\ncoredump_dir " +
                        server.path(u"."_s).toUtf8() + "\nacl wanted port " + QByteArray::number(rules.allowedPort) +
                        "\nacl CONNECT method CONNECT\n"
                        "http_access deny !wanted\n";
    if (rules.authentication) {
        config += "auth_param basic program " + squidHelper.toUtf8() + ' ' + server.path(u"passwd"_s).toUtf8() +
                  "\nauth_param basic children 1\n"
                  "auth_param basic realm test\n"
                  "acl users proxy_auth REQUIRED\n"
                  "http_access allow CONNECT users\n";
    } else {
        config += "http_access allow CONNECT\n";
    }
    server.write(u"squid.conf"_s, config + "http_access deny all\n");
    return server.start(programPath(u"squid"_s), {u"-N"_s, u"-f"_s, server.path(u"squid.conf"_s)});
}

bool startTinyproxy(ChildServer &server, const ProxyRules &rules)
{
    QByteArray config = "Port " + QByteArray::number(server.port()) +
                        "\n"
                        "Listen 127.0.0.1\n"
                        "Allow 127.0.0.1\n"
                        "Timeout 60\n"
                        "MaxClients 10\n"
                        "LogLevel Connect\n"
                        "LogFile \"" +
                        server.path(u"access.log"_s).toUtf8() + "\"\nConnectPort " +
                        QByteArray::number(rules.allowedPort) + '\n';
    if (rules.authentication) {
        config += "BasicAuth joe " + proxyPassword + '\n';
    }
    server.write(u"tinyproxy.conf"_s, config);
    return server.start(programPath(u"tinyproxy"_s), {u"-d"_s, u"-c"_s, server.path(u"tinyproxy.conf"_s)});
}

bool startDante(ChildServer &server, const ProxyRules &rules)
{
    const QByteArray port = QByteArray::number(server.port());
    server.write(
        u"danted.conf"_s,
        "logoutput: " + server.path(u"access.log"_s).toUtf8() + "\ninternal: 127.0.0.1 port = " + port +
            "\nexternal: 127.0.0.1\nclientmethod: none\nsocksmethod: " + (rules.authentication ? "username" : "none") +
            "\nuser.privileged: root\nuser.unprivileged: nobody\n"
            "client pass {\n from: 127.0.0.0/8 to: 0.0.0.0/0\n log: error\n}\n"
            "socks pass {\n from: 127.0.0.0/8 to: 127.0.0.0/8 port = " +
            QByteArray::number(rules.allowedPort) + "\n command: connect\n log: connect error\n}\n");
    const QStringList arguments{u"-f"_s, server.path(u"danted.conf"_s)};
    if (!rules.authentication) {
        return server.start(programPath(u"danted"_s), arguments);
    }
    // It only knows the system's users: here a mount namespace gives it another list of them.
    server.write(u"passwd"_s, "root:x:0:0::/root:/bin/sh\nnobody:x:65534:65534::/nonexistent:/usr/sbin/nologin\n"
                              "joe:x:65530:65530::/nonexistent:/usr/sbin/nologin\n");
    server.write(u"shadow"_s, "root:*:19000:0:99999:7:::\nnobody:*:19000:0:99999:7:::\njoe:"_ba + shadowHash +
                                  ":19000:0:99999:7:::\n");
    return server.start(u"unshare"_s,
                        QStringList{u"--mount"_s, u"sh"_s, u"-c"_s,
                                    u"mount --bind \"$1\" /etc/passwd && mount --bind \"$2\" /etc/shadow && shift 2 "
                                    "&& exec \"$@\""_s,
                                    u"sh"_s, server.path(u"passwd"_s), server.path(u"shadow"_s),
                                    programPath(u"danted"_s)} +
                            arguments);
}

bool canMakeMountNamespaces()
{
    QProcess process;
    process.start(u"unshare"_s, {u"--mount"_s, u"true"_s});
    return process.waitForFinished() && process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0;
}

} // namespace

QString whyNot(ProxyProgram program, bool authentication)
{
    switch (program) {
    case ProxyProgram::Squid:
        return programPath(u"squid"_s).isEmpty() || !QFile::exists(squidHelper) ? u"squid is not installed"_s
                                                                                : QString();
    case ProxyProgram::Tinyproxy:
        return programPath(u"tinyproxy"_s).isEmpty() ? u"tinyproxy is not installed"_s : QString();
    case ProxyProgram::Dante:
        if (programPath(u"danted"_s).isEmpty()) {
            return u"dante-server is not installed"_s;
        }
        if (geteuid() != 0) {
            return u"danted wants to be started by root"_s;
        }
        return authentication && !canMakeMountNamespaces() ? u"no mount namespaces here"_s : QString();
    }
    Q_UNREACHABLE();
}

std::unique_ptr<ChildServer> startProxy(ProxyProgram program, const ProxyRules &rules)
{
    // Its port was free a moment ago; another process may have taken it.
    QByteArray said;
    for (int attempt = 0; attempt < 3; ++attempt) {
        auto server = std::make_unique<ChildServer>();
        const bool started = program == ProxyProgram::Squid       ? startSquid(*server, rules)
                             : program == ProxyProgram::Tinyproxy ? startTinyproxy(*server, rules)
                                                                  : startDante(*server, rules);
        if (started) {
            return server;
        }
        said = server->output() + server->read(u"cache.log"_s) + server->read(u"access.log"_s);
    }
    ADD_FAILURE() << said.toStdString();
    return nullptr;
}

ProxySettings settingsFor(ProxyProgram program, quint16 port, const QByteArray &password)
{
    ProxySettings settings{.mode = program == ProxyProgram::Dante ? ProxyMode::Socks5 : ProxyMode::Http,
                           .host = u"127.0.0.1"_s,
                           .port = port};
    if (!password.isEmpty()) {
        settings.user = u"joe"_s;
        settings.password = std::make_shared<Secret>(QByteArray(password));
    }
    return settings;
}

void PrintTo(ProxyProgram program, std::ostream *out)
{
    constexpr const char *names[] = {"squid", "tinyproxy", "dante"};
    *out << names[static_cast<int>(program)];
}

} // namespace license::test
