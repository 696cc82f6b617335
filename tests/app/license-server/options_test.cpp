// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/license-server/message.h"
#include "app/license-server/options.h"

#include <gtest/gtest.h>

#include <utility>
#include <vector>

using namespace Qt::StringLiterals;

namespace license::server::test {

namespace {

std::variant<Options, Exit> parse(std::vector<const char *> arguments)
{
    arguments.insert(arguments.begin(), "license-server");
    return parseCommandLine(int(arguments.size()), arguments.data());
}

} // namespace

TEST(CommandLine, NeedsOnlyAFolder)
{
    const auto parsed = parse({"--state", "/tmp/somewhere"});
    const auto *options = std::get_if<Options>(&parsed);
    ASSERT_NE(options, nullptr);
    EXPECT_EQ(options->state, u"/tmp/somewhere"_s);
    EXPECT_EQ(options->address, QHostAddress(QHostAddress::LocalHost));
    EXPECT_FALSE(options->port || options->controlPort || options->objects || options->seed || options->name ||
                 options->deployment || options->check || options->grace || options->exitWithParent);
}

TEST(CommandLine, TakesEveryOption)
{
    const auto parsed = parse({"--state",
                               "s",
                               "--port",
                               "4430",
                               "--control-port",
                               "4431",
                               "--address",
                               "::1",
                               "--objects",
                               "1000000",
                               "--seed",
                               "9",
                               "--name",
                               "Żółw",
                               "--check",
                               "7200",
                               "--grace",
                               "0",
                               "--deployment",
                               "dmz",
                               "--tls-certificate",
                               "c.pem",
                               "--tls-key",
                               "k.pem",
                               "--exit-with-parent"});
    const auto *options = std::get_if<Options>(&parsed);
    ASSERT_NE(options, nullptr);
    EXPECT_EQ(options->port, 4430);
    EXPECT_EQ(options->controlPort, 4431);
    EXPECT_EQ(options->address, QHostAddress(QHostAddress::LocalHostIPv6));
    EXPECT_EQ(options->objects, 1'000'000);
    EXPECT_EQ(options->seed, 9U);
    EXPECT_EQ(options->name, u"Żółw"_s);
    EXPECT_EQ(options->check, 7'200);
    EXPECT_EQ(options->grace, 0);
    EXPECT_EQ(options->deployment, u"dmz"_s);
    EXPECT_EQ(options->tlsCertificate, u"c.pem"_s);
    EXPECT_EQ(options->tlsKey, u"k.pem"_s);
    EXPECT_TRUE(options->exitWithParent);
}

TEST(CommandLine, RefusesWhatIsOutOfPlace)
{
    const std::string longName(65, 'x');
    for (const std::vector<const char *> &arguments : std::vector<std::vector<const char *>>{
             {},
             {"--state"},
             {"--state", "s", "more"},
             {"--state", "s", "--unheard-of"},
             {"--state", "s", "--port", "65536"},
             {"--state", "s", "--port", "-1"},
             {"--state", "s", "--address", "0.0.0.0"},
             {"--state", "s", "--address", "192.168.1.7"},
             {"--state", "s", "--address", "example.com"},
             {"--state", "s", "--objects", "24"},
             {"--state", "s", "--objects", "1000001"},
             {"--state", "s", "--objects", "-25"},
             {"--state", "s", "--seed", "x"},
             {"--state", "s", "--name", ""},
             {"--state", "s", "--name", longName.c_str()},
             {"--state", "s", "--check", "0"},
             {"--state", "s", "--grace", "-1"},
             {"--state", "s", "--deployment", "moon"},
             {"--state", "s", "--tls-certificate", "c.pem"},
             {"--state", "s", "--tls-key", "k.pem"},
         }) {
        const auto parsed = parse(arguments);
        const auto *exit = std::get_if<Exit>(&parsed);
        ASSERT_NE(exit, nullptr) << (arguments.empty() ? "" : arguments.back());
        EXPECT_EQ(exit->code, 64);
        EXPECT_FALSE(exit->output.empty());
    }
}

TEST(CommandLine, K43_SaysInWordsOfOursWhatIsWrong)
{
    const std::pair<std::vector<const char *>, std::string> rows[] = {
        {{}, "“license-server” needs --state DIR. See: license-server --help"},
        {{"--state"}, "--state needs a value: DIR. See: license-server --help"},
        {{"--state="}, "--state cannot be “”. Allowed: the name of a file or folder."},
        {{"--state", "s", "more"}, "“more” is one argument too many. See: license-server --help"},
        {{"--state", "s", "--prt", "1"}, "There is no option “--prt”. Did you mean “--port”?"},
        {{"--state", "s", "-x"}, "There is no option “-x”. See: license-server --help"},
        {{"--state", "s", "--state", "t"}, "--state is given twice."},
        {{"--state", "s", "--exit-with-parent=1"}, "--exit-with-parent takes no value."},
        {{"--state", "s", "--port", "65536"}, "--port cannot be “65536”. Allowed: a whole number from 0 to 65,535."},
        {{"--state", "s", "--port", "-1"}, "--port cannot be “-1”. Allowed: a whole number from 0 to 65,535."},
        {{"--state", "s", "--objects", "24"},
         "--objects cannot be “24”. Allowed: 0, or a whole number from 25 to 1,000,000."},
        {{"--state", "s", "--address", "0.0.0.0"}, "--address cannot be “0.0.0.0”. Allowed: 127.0.0.1, ::1."},
        {{"--state", "s", "--name="}, "--name cannot be “”. Allowed: 1 to 64 characters."},
        {{"--state", "s", "--deployment", "clod"},
         "--deployment cannot be “clod”. Allowed: on-premises, cloud, dmz. Did you mean “cloud”?"},
        {{"--state", "s", "--tls-key", "k.pem"}, "--tls-certificate and --tls-key must be used together."},
    };
    for (const auto &[arguments, words] : rows) {
        const auto parsed = parse(arguments);
        const auto *exit = std::get_if<Exit>(&parsed);
        ASSERT_NE(exit, nullptr) << words;
        EXPECT_EQ(exit->code, 64);
        EXPECT_EQ(exit->output, words + '\n');
    }
}

TEST(CommandLine, ExplainsItself)
{
    for (const char *option : {"--help", "--version"}) {
        const auto parsed = parse({option});
        const auto *exit = std::get_if<Exit>(&parsed);
        ASSERT_NE(exit, nullptr);
        EXPECT_EQ(exit->code, 0);
        EXPECT_NE(exit->output.find("license-server"), std::string::npos);
    }
}

TEST(AcceptEncoding, AsksForGzipOrNot)
{
    for (const char *yes : {"gzip", "GZIP", "deflate, gzip", "gzip;q=0.001", " gzip ; q=1", "x-gzip"})
        EXPECT_TRUE(acceptsGzip(yes)) << yes;
    for (const char *no : {"", "identity", "br, deflate", "gzip;q=0", "gzip; q=0.000", "*;q=0", "gzipped"})
        EXPECT_FALSE(acceptsGzip(no)) << no;
}

} // namespace license::server::test
