<#include "tag.ftl">
