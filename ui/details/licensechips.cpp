// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/details/licensechips.h"

#include "core/text/sizes.h"
#include "ui/kit/chip.h"
#include "ui/kit/flowlayout.h"
#include "ui/kit/theme.h"

#include <QMenu>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace license::ui {

namespace {

QString wordsOf(const LicenseChips::Entry &entry)
{
    //: a filter: %1 is a license type, %2 how many objects have it
    return LicenseChips::tr("%1 · %2").arg(entry.words, text::count(entry.count));
}

QString nameOf(const QString &type)
{
    return type.isEmpty() ? u"chip.unlicensed"_s : u"chip."_s + type;
}

} // namespace

LicenseChips::LicenseChips(QWidget *parent) : QWidget(parent)
{
    new FlowLayout(this);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Minimum);
}

void LicenseChips::setEntries(const QVector<Entry> &entries)
{
    QVector<Entry> sorted = entries;
    // Objects without a license first, because they need attention; then the largest.
    std::stable_sort(sorted.begin(), sorted.end(), [](const Entry &a, const Entry &b) {
        return a.type.isEmpty() != b.type.isEmpty() ? a.type.isEmpty() : a.count > b.count;
    });
    if (sorted != m_entries) {
        m_entries = sorted;
        rebuild();
    }
}

void LicenseChips::choose(const LicenseChoice &choice)
{
    if (choice != m_choice) {
        m_choice = choice;
        rebuild();
    }
}

bool LicenseChips::isChosen(const QString &type) const
{
    return type.isEmpty() ? m_choice.unlicensed : m_choice.type == type;
}

void LicenseChips::rebuild()
{
    const QWidget *focused = focusWidget();
    const QString focusedName = focused && focused->hasFocus() ? focused->objectName() : QString();
    while (QLayoutItem *item = layout()->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater(); // one of them may be the sender of the present signal
        item->widget()->setObjectName({});
        delete item;
    }
    QVector<Entry> types = m_entries;
    const bool known =
        std::any_of(types.cbegin(), types.cend(), [this](const Entry &e) { return e.type == m_choice.type; });
    if (m_choice.type && !known) {
        types.prepend({*m_choice.type, *m_choice.type, 0});
    }
    for (const Entry &entry : std::as_const(m_entries)) {
        if (entry.type.isEmpty()) {
            addChip(entry);
        }
    }
    types.removeIf([](const Entry &e) { return e.type.isEmpty(); });
    // A chosen type stays visible, however few objects have it.
    const auto chosenType =
        std::find_if(types.begin(), types.end(), [this](const Entry &e) { return isChosen(e.type); });
    if (chosenType - types.begin() >= mostChips && chosenType != types.end()) {
        std::rotate(types.begin() + mostChips - 1, chosenType, chosenType + 1);
    }
    for (const Entry &entry : types.first(std::min(mostChips, types.size()))) {
        addChip(entry);
    }
    if (types.size() > mostChips) {
        addMore(types.sliced(mostChips));
    }
    if (QWidget *again = focusedName.isEmpty() ? nullptr : findChild<QWidget *>(focusedName)) {
        again->setFocus(Qt::OtherFocusReason);
    }
}

void LicenseChips::addChip(const Entry &entry)
{
    auto *chip = new Chip(wordsOf(entry), this);
    chip->setObjectName(nameOf(entry.type));
    chip->setChecked(isChosen(entry.type));
    if (entry.type.isEmpty()) {
        chip->setAccent(Accent::Warning);
    }
    chip->setAccessibleDescription(tr("Shows only these objects"));
    connect(chip, &QPushButton::clicked, this, [this, type = entry.type](bool on) { toggle(type, on); });
    layout()->addWidget(chip);
    chip->show();
}

void LicenseChips::addMore(const QVector<Entry> &entries)
{
    auto *more = new Chip(tr("%n more types", nullptr, static_cast<int>(entries.size())), this);
    more->setObjectName(u"chip.more"_s);
    more->setCheckable(false);
    auto *menu = new QMenu(more);
    for (const Entry &entry : entries) {
        menu->addAction(escapedMnemonic(wordsOf(entry)), this, [this, type = entry.type] { toggle(type, true); });
    }
    more->setMenu(menu);
    layout()->addWidget(more);
    more->show();
}

void LicenseChips::toggle(const QString &type, bool on)
{
    LicenseChoice choice;
    if (on) {
        choice.unlicensed = type.isEmpty();
        choice.type = type.isEmpty() ? std::nullopt : std::optional(type);
    }
    choose(choice);
    emit chosen(choice);
}

} // namespace license::ui
