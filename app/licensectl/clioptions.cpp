// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/licensectl/cliparser.h"

#include <utility>

namespace license::ctl {

using namespace Qt::StringLiterals;
using namespace cmdline;

// The kinds of commands, options and words.

namespace {

/// The headings of the objects' CSV.
constexpr EnumName<ObjectColumn> columnNames[] = {
    {ObjectColumn::Id, "id"},
    {ObjectColumn::Name, "name"},
    {ObjectColumn::Kind, "kind"},
    {ObjectColumn::License, "license"},
    {ObjectColumn::AssignedAt, "assigned_at"},
    {ObjectColumn::LastBackupAt, "last_backup_at"},
};

constexpr int mostRows = 2'000'000'000;

} // namespace

CLI::App *Parser::command(CLI::App &parent, Command command, const std::string &name, const std::string &description)
{
    CLI::App *added = parent.add_subcommand(name, description);
    added->fallthrough();
    added->callback([this, command] { m_options.command = command; });
    return added;
}

void Parser::option(CLI::App *command, const std::string &name, const std::string &placeholder,
                    const std::string &description, Take take)
{
    command->add_option_function<std::string>(name, checked(QString::fromStdString(name), std::move(take)), description)
        ->type_name(placeholder);
    m_valueOptions.append(QString::fromStdString(name));
}

/// A required option.
void Parser::text(CLI::App *command, const std::string &name, const std::string &placeholder,
                  const std::string &description, QString &target)
{
    option(command, name, placeholder, description, path([&target](const auto &given) { target = given; }));
    command->get_option(name)->required();
}

void Parser::word(CLI::App *command, const std::string &name, const std::string &description, Take take)
{
    command->add_option_function<std::string>(name, checked(QString::fromStdString(name), std::move(take)), description)
        ->required();
}

CLI::Option *Parser::place(CLI::App *command, const std::string &name, const std::string &placeholder,
                           const std::string &description, std::optional<StorePlace> &target)
{
    m_valueOptions.append(QString::fromStdString(name));
    return command
        ->add_option_function<std::string>(
            name, checkedPlace(QString::fromStdString(name), [&target](const StorePlace &place) { target = place; }),
            description)
        ->type_name(placeholder);
}

void Parser::folder(const std::string &name, const std::string &description, std::optional<QString> &target)
{
    m_valueOptions.append(QString::fromStdString(name));
    m_app
        .add_option_function<std::string>(
            name, checkedFolder(QString::fromStdString(name), [&target](const QString &text) { target = text; }),
            description)
        ->type_name("DIR");
}

void Parser::name(CLI::App *command, bool required)
{
    command
        ->add_option_function<std::string>(
            "NAME", [this](const std::string &text) { m_options.name = QString::fromStdString(text); },
            "Name of a service")
        ->required(required);
}

void Parser::file(CLI::App *command, QString &target, const std::string &description)
{
    word(command, "FILE", description, path([&target](const auto &text) { target = text; }));
}

void Parser::formats(CLI::App *command, const std::vector<Format> &allowed)
{
    QStringList names;
    for (const Format format : allowed) {
        names.append(formatName(format));
    }
    option(command, "--format", names.join(u'|').toStdString(), "Output format (default: text)",
           [this, names](const auto &text) {
               m_options.format = formatFrom(text).value_or(Format::Text);
               return names.contains(text) ? std::nullopt : std::optional(oneOf(names));
           });
}

void Parser::filters(CLI::App *command)
{
    option(command, "--filter", "TEXT", "Only rows that contain this text, ignoring case", [this](const auto &text) {
        m_options.query.text = text;
        return std::nullopt;
    });
    option(command, "--license", "TYPE", "Only this license type, given by type or label", [this](const auto &text) {
        m_options.query.license = text;
        return std::nullopt;
    });
}

void Parser::limit(CLI::App *command, const std::string &description)
{
    option(command, "--limit", "N", description, [this](const auto &text) {
        const auto number = digits(text, 0, mostRows);
        m_options.limit = number ? std::optional(static_cast<int>(*number)) : std::nullopt;
        return number ? std::nullopt : std::optional(wholeNumber(0, mostRows));
    });
}

std::optional<Expected> Parser::takeSort(const QString &text)
{
    m_options.query.descending = text.startsWith(u'-');
    m_options.query.sortBy = valueIn(columnNames, m_options.query.descending ? text.sliced(1) : text);
    return m_options.query.sortBy ? std::nullopt : std::optional(oneOf(columnNames));
}

} // namespace license::ctl
